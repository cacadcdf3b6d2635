"""What a parent tells a child that it starts, and what the child does then."""

import io
import os
import pickle
import sys

import _multiprocessing as _mp

from . import context, process


def freeze_support():
    """Nothing: a child process does not run the program from its start."""


def spawn_main(pipe_handle=None, parent_pid=None, tracker_fd=None):
    """The program of a child process."""
    try:
        code = _main(_mp.payload())
    except Exception:
        import traceback
        _mp.fail(traceback.format_exc())
        raise
    sys.exit(code)


def _main(payload):
    sent = io.BytesIO(payload)
    me = process.current_process()
    me._inheriting = True
    prepare(pickle.load(sent))
    work = pickle.load(sent)
    del me._inheriting
    return work._bootstrap()


# What a program is told whose main module starts processes when it is imported.
_UNGUARDED = '\n'.join([
    '', *('        ' + line if line else '' for line in (
        'An attempt has been made to start a new process before the',
        'current process has finished its bootstrapping phase.',
        '',
        'This probably means that you are not using fork to start your',
        'child processes and you have forgotten to use the proper idiom',
        'in the main module:',
        '',
        "    if __name__ == '__main__':",
        '        freeze_support()',
        '        ...',
        '',
        'The "freeze_support()" line can be omitted if the program',
        'is not going to be frozen to produce an executable.',
        '',
        'To fix this issue, refer to the "Safe importing of main module"',
        'section in https://docs.python.org/3/library/multiprocessing.html',
    )), '        '])


def _check_not_importing_main():
    if getattr(process.current_process(), '_inheriting', False):
        raise RuntimeError(_UNGUARDED)


def get_preparation_data(name):
    """What a child has to know before it unpickles its work."""
    _check_not_importing_main()
    data = {
        'name': name,
        'authkey': process.current_process().authkey,
        'path': list(sys.path),
        'argv': list(sys.argv),
        'method': context._default_context.get_start_method(allow_none=True),
    }
    try:
        data['dir'] = os.getcwd()
    except OSError:
        pass  # a host that shows no files
    main = sys.modules['__main__']
    if name := getattr(getattr(main, '__spec__', None), 'name', None):
        data['main_module'] = name
    elif source := _mp.main_source():
        data['main'] = source
    elif path := getattr(main, '__file__', None):
        data['main'] = path
    return data


def prepare(data):
    """Make this process ready to unpickle what its parent sent."""
    me = process.current_process()
    me.name = data['name']
    me.authkey = data['authkey']
    sys.path[:] = data['path']
    sys.argv[:] = data['argv']
    if 'dir' in data:
        try:
            os.chdir(data['dir'])
        except OSError:
            pass
    if data['method'] is not None:
        context._default_context.set_start_method(data['method'], force=True)
    if 'main_module' in data:
        _import_main(data['main_module'])
    elif 'main' in data:
        _fixup_main(data['main'])


def _import_main(name):
    """Run the module that the parent runs by -m; not that of a whole package."""
    if name.rpartition('.')[2] != '__main__':
        import runpy
        module = type(sys)('__mp_main__')
        vars(module).update(runpy.run_module(name, run_name='__mp_main__', alter_sys=True))
        _be_main(module)


def _fixup_main(main):
    """Run the parent's main module here, under another name."""
    _be_main(_mp.run_main(main))


def _be_main(module):
    sys.modules['__main__'] = sys.modules['__mp_main__'] = module
