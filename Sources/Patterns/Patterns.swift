// The lead file of the room Patterns.
