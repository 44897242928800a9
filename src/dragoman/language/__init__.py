"""Languages: their tags, their facts, their sentences, and the normal form of text. Pure; knows no story."""
