// The lead file of the room Settings.
