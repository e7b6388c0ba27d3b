import Foundation
import Testing

/// The rules of the house, held against the sources themselves: who may import whom, how long a file may be, and
/// what is not written anywhere.
@Suite("The rules of the house")
struct ArchitectureTests {
    @Test("every room imports only what its floor allows", arguments: House.rooms)
    func imports(of room: House.Room) throws {
        for file in try SourceTree.swiftFiles(below: room.path) {
            for imported in file.imports where !room.mayImport.contains(imported) {
                Issue.record("\(file.path): \(room.name) may not import \(imported)")
            }
        }
    }

    @Test("every target of the package stands in the table of rooms")
    func tableIsComplete() throws {
        let targets = try SourceTree.folders(in: "Sources").filter { $0 != "System" }
        #expect(Set(targets) == Set(House.rooms.filter { $0.path.hasPrefix("Sources/") }.map(\.name)))
    }

    @Test("a room's dependencies in Package.swift are among what it may import", arguments: House.rooms)
    func dependencies(of room: House.Room) throws {
        let declared = try PackageManifest().dependencies(of: room.name)
        let allowed = room.mayImport.union(["Model"])
        #expect(Set(declared).subtracting(allowed).isEmpty, "\(room.name) depends on \(declared)")
    }

    @Test("no file is longer than 400 lines")
    func lengths() throws {
        for file in try SourceTree.allFiles() where file.lines.count > 400 {
            Issue.record("\(file.path) has \(file.lines.count) lines: split it")
        }
    }

    @Test("nothing is forced, unchecked or isolated by word of mouth only")
    func forbiddenWords() throws {
        let words = ["try" + "!", "@unchecked" + " Sendable", "nonisolated" + "(unsafe)", "as" + "! "]
        for file in try SourceTree.allFiles() where file.path.hasSuffix(".swift") {
            for (index, line) in file.lines.enumerated() {
                for word in words where line.contains(word) {
                    Issue.record("\(file.path):\(index + 1): '\(word)' is not written in this house")
                }
            }
        }
    }

    @Test("unsafe code stays in the rooms that touch C or file descriptors")
    func unsafeCode() throws {
        for room in House.rooms where !room.mayBeUnsafe {
            for file in try SourceTree.swiftFiles(below: room.path) {
                for (index, line) in file.code.enumerated() where line.contains("unsafe ") {
                    Issue.record("\(file.path):\(index + 1): \(room.name) holds no unsafe code")
                }
            }
        }
    }

    @Test("each room has a lead file of its own name, which opens with a sentence", arguments: House.rooms)
    func leadFiles(of room: House.Room) throws {
        guard !room.isProgram else { return }
        let file = try SourceTree.file("\(room.path)/\(room.name).swift")
        let first = try #require(
            file.lines.first { !$0.isEmpty && !$0.hasPrefix("import") && !$0.contains(" import ") })
        #expect(first.hasPrefix("//"), "\(file.path) should open with what the room is for")
    }
}
