/// A piece of a file in memory, which moves on as it is read: a file of any size takes no more room than the window.
struct ByteWindow {
    /// Bytes that are read at once.
    static let piece = 1 << 20

    private(set) var bytes: [UInt8] = []
    /// The next byte to look at.
    var position = 0
    private(set) var isAtEnd = false
    private var text: TextSource

    init(_ text: TextSource) { self.text = text }

    /// Sees to it that `count` bytes from `position` on are there, or all that is left. Places in `bytes` change.
    mutating func ensure(_ count: Int) throws {
        guard bytes.count - position < count, !isAtEnd else { return }
        bytes.removeSubrange(..<position)
        position = 0
        while bytes.count < count, !isAtEnd {
            let more = try text.next()
            isAtEnd = more.isEmpty
            bytes.append(contentsOf: more)
        }
    }
}
