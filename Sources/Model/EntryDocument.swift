/// The document of an entry or a review item.
package struct EntryDocument: Equatable, Sendable {
    package var digest: DocumentDigest
    package var mediaType: MediaType
    /// Where it was dropped: the shown name, with its folder.
    package var originalPath: String
    /// Where its bytes lie now, below the store's directory.
    package var storedPath: String
    /// How often the same document was printed again.
    package var reprints: Int

    package init(
        digest: DocumentDigest, mediaType: MediaType, originalPath: String, storedPath: String, reprints: Int = 0
    ) {
        self.digest = digest
        self.mediaType = mediaType
        self.originalPath = originalPath
        self.storedPath = storedPath
        self.reprints = reprints
    }
}

extension EntryDocument: Encodable {
    private enum CodingKeys: String, CodingKey {
        case digest = "sha256", mediaType = "media_type", originalPath = "original_path", storedPath = "stored_path",
            reprints
    }
}
