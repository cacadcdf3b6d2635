"""The part of queue that pickles name."""

from queue import Empty, SimpleQueue
