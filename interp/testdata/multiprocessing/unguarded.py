# A main module that starts processes when it is imported.
import multiprocessing


def work():
    print("never")


multiprocessing.set_start_method("spawn", force=True)
p = multiprocessing.Process(target=work)
p.start()
p.join()
print(p.exitcode)
