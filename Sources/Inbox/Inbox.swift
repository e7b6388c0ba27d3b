// The lead file of the room Inbox.
