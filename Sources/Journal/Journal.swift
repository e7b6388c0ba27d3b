// The lead file of the room Journal.
