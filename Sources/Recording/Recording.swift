// The lead file of the room Recording.
