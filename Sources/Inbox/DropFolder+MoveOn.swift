// Files that lie in outcome folders, where no scan sees them.

extension DropFolder {
    /// Moves a file that lies in an outcome folder on to another one, and takes away the `.why.txt` that lay beside it.
    /// - Parameters:
    ///   - place: Where the file is below the drop folder, as `fileAway` told.
    ///   - outcome: The folders to move it to, below the drop folder; what `place` has beneath its outcome folder is kept.
    ///   - why: What a new `.why.txt` will say.
    /// - Returns: Where the file is now, below the drop folder.
    package func moveOn(
        _ place: RelativePath, identity: FileIdentity, to outcome: [String], why: String?
    ) throws(FilingFailure) -> RelativePath {
        let filing = Filing(base: folder.path, path: place, identity: identity)
        let moved = try filing.move(to: outcome, why: why, leaving: 1)
        filing.removeWords()
        return moved
    }

    /// Where a file lies that `moveOn` moved before, though nobody could note it; the `.why.txt` beside its former place
    /// is taken away.
    package func movedOn(
        _ place: RelativePath, identity: FileIdentity, to outcome: [String]
    ) -> RelativePath? {
        let filing = Filing(base: folder.path, path: place, identity: identity)
        guard let moved = filing.found(in: outcome, leaving: 1) else { return nil }
        filing.removeWords()
        return moved
    }

    /// Removes a file that lies in an outcome folder, and the `.why.txt` beside it, as `remove` does.
    package func removeFiled(_ place: RelativePath, identity: FileIdentity) throws(FilingFailure) {
        try Filing(base: folder.path, path: place, identity: identity).remove(withWords: true)
    }

    /// Where a file lies that `fileAway` moved before, though nobody could note it; nil when it is not there.
    package func filed(_ path: RelativePath, identity: FileIdentity, to outcome: [String]) -> RelativePath? {
        Filing(base: folder.path, path: path, identity: identity).found(in: outcome)
    }

    /// Ends a removal that a sudden end left half done.
    /// - Parameter withWords: The `.why.txt` beside the file goes, too, as with `removeFiled`.
    /// - Returns: False when it was not begun.
    package func finishRemoval(
        of path: RelativePath, identity: FileIdentity, withWords: Bool
    ) throws(FilingFailure) -> Bool {
        try Filing(base: folder.path, path: path, identity: identity).finishRemoval(withWords: withWords)
    }
}
