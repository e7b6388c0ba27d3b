extension DropFolder {
    /// Moves a file that lies in an outcome folder of the drop folder `base` on to another one, and takes away the
    /// `.why.txt` that lay beside it.
    /// - Parameters:
    ///   - place: Where the file is, as `fileAway` told.
    ///   - outcome: The folders to move it to, below `base`.
    ///   - why: What a new `.why.txt` will say.
    /// - Returns: Where the file is now, for people.
    package static func moveOn(
        _ place: String, in base: String, identity: FileIdentity, to outcome: [String], why: String?
    ) throws(FilingFailure) -> String {
        guard place.hasPrefix(base + "/") else { throw .vanished(place) }
        let path = RelativePath(bytes: Array(place.utf8.dropFirst(base.utf8.count + 1)))
        let filing = Filing(base: base, path: path, identity: identity)
        let moved = try filing.move(to: outcome, why: why, leaving: 1)
        filing.removeWords()
        return moved
    }

    /// Takes away a file that lies in an outcome folder of `base`, and the `.why.txt` beside it.
    package static func remove(_ place: String, in base: String, identity: FileIdentity) throws(FilingFailure) {
        guard place.hasPrefix(base + "/") else { throw .vanished(place) }
        let path = RelativePath(bytes: Array(place.utf8.dropFirst(base.utf8.count + 1)))
        let filing = Filing(base: base, path: path, identity: identity)
        try filing.remove()
        filing.removeWords()
    }
}
