// The lead file of the room ContactFiles.
