// The lead file of the room Reading.
