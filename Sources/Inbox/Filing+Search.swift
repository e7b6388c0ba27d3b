import Glibc

extension Filing {
    /// Where the file lies below the drop folder when it was moved to this outcome folder before, under its own name or
    /// one with a number; nil when it is not there.
    func found(in outcome: [String], leaving: Int = 0) -> RelativePath? {
        let names = names(to: outcome, leaving: leaving)
        guard let folder = try? openTop().folder(along: names) else { return nil }
        let path = RelativePath(bytes: names.joined(separator: [UInt8(ascii: "/")]))
        if holds(name, in: folder) { return path.appending(name) }
        let stem = FreeName.stem(of: name)
        guard var listing = try? folder.listing() else { return nil }
        while let entry = try? listing.next() {
            if entry.name.starts(with: stem), holds(entry.name, in: folder) { return path.appending(entry.name) }
        }
        return nil
    }

    /// True while this name in `folder` is the very file.
    func holds(_ name: [UInt8], in folder: borrowing OpenFolder) -> Bool {
        (try? folder.status(of: name)).map { FileIdentity($0) == identity } ?? false
    }
}
