# Loggers, levels, handlers, formats, filters, adapters.
import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s:%(funcName)s')
log=logging.getLogger('a.b'); log.info('hi %s %d','x',3); log.debug('no'); log.warning('w %(k)s',{'k':1})
def f():
    try: 1/0
    except ZeroDivisionError: log.exception('oops')
# The traceback names this file.
f()
print(log, logging.getLogger(), logging.getLogger('a').getChild('b') is log, log.parent, log.getEffectiveLevel(), log.isEnabledFor(10))
h=logging.StreamHandler(io.StringIO()); h.setFormatter(logging.Formatter('{levelname:>8}|{message}',style='{')); h.setLevel('ERROR'); l2=logging.getLogger('x'); l2.addHandler(h); l2.propagate=False; l2.error('e'); l2.info('i'); print(repr(h.stream.getvalue()), h)
logging.error('root'); logging.log(25,'lvl'); logging.addLevelName(25,'NOTICE'); logging.log(25,'lvl')
class Fl(logging.Filter):
    def filter(self,r): return 'secret' not in r.getMessage()
log.addFilter(Fl()); log.error('secret'); log.error('public',extra={'u':1})
try: logging.getLogger('q').setLevel('NOPE')
except ValueError as e: print(e)
try: log.error('x',extra={'message':1})
except KeyError as e: print(e)
a=logging.LoggerAdapter(log,{'z':1}); a.info('adapted'); print(logging.getLevelName(30), logging.getLevelName('INFO'))
logging.disable(logging.ERROR); log.error('gone'); logging.disable(logging.NOTSET); log.error('back')
log.info('bad %d','x') if False else None
