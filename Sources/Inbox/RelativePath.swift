package import Model

/// Where a file lies beneath its drop folder: names as the system keeps them (bytes), joined by slashes.
package struct RelativePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let bytes: [UInt8]

    package init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }
    package init(_ text: String) { bytes = Array(text.utf8) }

    /// The drop folder itself.
    static let top = RelativePath(bytes: [])

    func appending(_ name: some Collection<UInt8>) -> RelativePath {
        guard !bytes.isEmpty else { return RelativePath(bytes: name) }
        var longer: [UInt8] = []
        longer.reserveCapacity(bytes.count + name.count + 1)
        longer += bytes
        longer.append(UInt8(ascii: "/"))
        longer += name
        return RelativePath(bytes: longer)
    }

    /// The names from the top down.
    var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

    /// The last name.
    package var name: FileName { FileName(bytes: components.last ?? []) }

    /// For people, name by name; see `FileName.shown`.
    package var shown: String { components.map { FileName(bytes: $0).shown }.joined(separator: "/") }

    package var description: String { shown }

    package static func < (left: RelativePath, right: RelativePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
