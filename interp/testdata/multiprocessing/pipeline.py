# A pipeline of processes over queues, ended by a mark.
import multiprocessing as mp


class Stage(mp.Process):
    END = "end"

    def __init__(self, function, source, target):
        super().__init__(name=function.__name__)
        self.function, self.source, self.target = function, source, target

    def run(self):
        while (item := self.source.get()) != self.END:
            for result in self.function(item):
                self.target.put(result)
        self.target.put(self.END)


def words(line):
    return line.split()


def lengths(word):
    yield word, len(word)


def long_ones(pair):
    if pair[1] > 3:
        yield pair


if __name__ == "__main__":
    mp.set_start_method("spawn")
    queues = [mp.Queue() for _ in range(4)]
    stages = [Stage(f, queues[i], queues[i + 1]) for i, f in enumerate((words, lengths, long_ones))]
    for stage in stages:
        stage.start()
    for line in ("the quick brown fox", "jumps over", "", "the lazy dog"):
        queues[0].put(line)
    queues[0].put(Stage.END)
    print(list(iter(queues[-1].get, Stage.END)))
    for stage in stages:
        stage.join()
    print([(stage.name, stage.exitcode, stage.is_alive()) for stage in stages])
