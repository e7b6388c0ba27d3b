import Glibc

extension Filing {
    private static let removing = Array(".dossier-removing-".utf8)

    /// A file that was being removed when the power went, of which nobody knew any more: it is taken in again under this
    /// name, and found to be known.
    static func isBeingRemoved(_ name: [UInt8]) -> Bool { name.starts(with: removing) }

    /// The name under which the file is out of reach of others.
    private var aside: [UInt8] { Filing.removing + String(identity.inode, radix: 16).utf8 }

    /// Out of reach first, then checked, then gone: what others write under the name meanwhile is not touched.
    /// - Parameter withWords: Those beside the file, too.
    func remove(withWords: Bool = false) throws(FilingFailure) {
        let source = try openSource(openTop())
        try check(name, in: source, exactly: true)
        // Out of reach already when it was taken in again under this very name.
        if name != aside {
            if let error = Filing.rename(name, in: source, to: aside, in: source) { throw failure(error, shown) }
            guard holds(aside, in: source) else {
                _ = Filing.rename(aside, in: source, to: name, in: source)
                throw .changed(shown)
            }
        }
        try unlinkAside(in: source, withWords)
    }

    /// Ends a removal that a sudden end interrupted when the file was out of reach.
    /// - Returns: False when there is nothing to end.
    func finishRemoval(withWords: Bool) throws(FilingFailure) -> Bool {
        let source = try openSource(openTop())
        guard holds(aside, in: source) else { return false }
        try unlinkAside(in: source, withWords)
        return true
    }

    /// The words first: when the power goes in between, the file is still there to be found.
    private func unlinkAside(in source: borrowing OpenFolder, _ withWords: Bool) throws(FilingFailure) {
        if withWords { removeWords(in: source) }
        let answer = unsafe withPath(aside) { unsafe unlinkat(source.descriptor, $0, 0) }
        if answer != 0 { throw failure(.last, shown) }
    }
}
