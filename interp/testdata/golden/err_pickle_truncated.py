import pickle
pickle.loads(pickle.dumps([1, 2, 3])[:-3])
