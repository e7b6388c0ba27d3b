// The lead file of the room Understanding.
