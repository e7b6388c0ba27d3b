import Foundation

/// What lies at a path, links followed.
enum FileKind {
    /// Nil when there is nothing, or nothing that this user may see.
    static func of(_ path: String) -> FileAttributeType? {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return (try? FileManager.default.attributesOfItem(atPath: real))?[.type] as? FileAttributeType
    }
}
