"""The sample newsroom: three invented newspapers, their pictures, and the loopback presses that print and serve them."""
