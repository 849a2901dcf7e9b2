"""How the built-in model is made: network, word vectors, synthetic pages, training."""
