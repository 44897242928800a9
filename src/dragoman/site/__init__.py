"""Site: the two doors readers come through, a server and a folder; the same pages behind both."""
