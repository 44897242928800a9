"""The press: the plan, a pure decider, and the steps of the road, handed their ports. Opens nothing itself."""
