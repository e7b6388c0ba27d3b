import Foundation
import SampleDocuments
import Testing
import Waiting

@Suite("The service while it runs (End to End)", .ownThread)
struct ServiceTests {
    @Test("a file renamed in is recorded while the daemon watches, also in a new subfolder")
    func watches() throws {
        let office = try ScratchOffice()
        try office.startDaemon()
        let first = office.sample.document(0)
        let second = office.sample.document(1)
        try office.put(first.fileName, first.bytes)
        try FileManager.default.createDirectory(
            at: office.drop.appending(path: "new/deeper"), withIntermediateDirectories: true)
        try office.put("new/deeper/\(second.fileName)", second.bytes)

        try office.wait("both are filed away") { office.filed("Verwerkt").count == 2 }
        #expect(try office.entries.count == 2)
        #expect(office.filed("Verwerkt").contains { $0.hasSuffix("new/deeper/\(second.fileName)") })
    }

    @Test("a file written in place is taken once it is complete, and not before")
    func writtenInPlace() throws {
        let office = try ScratchOffice(folder: "quiet_time = 0.2\npatience = 600")
        try office.startDaemon()
        let document = office.sample.document(0, form: .pdf)
        let half = document.bytes.count / 2
        let path = office.drop.appending(path: document.fileName)
        try Data(document.bytes[..<half]).write(to: path)
        let other = office.sample.document(1)
        try office.put(other.fileName, other.bytes)
        try office.wait("the complete one is filed away") { office.filed("Verwerkt").count == 1 }
        #expect(try office.entries.count == 1)
        #expect(try office.waiting == [document.fileName])

        let handle = try FileHandle(forWritingTo: path)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(document.bytes[half...]))
        try handle.close()
        try office.wait("the other one, now complete, is recorded") { try office.entries.count == 2 }
    }

    @Test("a second daemon on one store says who holds it, and exits")
    func oneDaemonPerStore() throws {
        let office = try ScratchOffice()
        try office.startDaemon()
        let second = try office.drain()
        #expect(second.status == 1)
        #expect(second.errors.contains("\(try office.daemonProcess.processIdentifier)"), "\(second.errors)")
    }

    @Test("SIGTERM ends the daemon in the midst of work, and the next one goes on with it")
    func stops() throws {
        let office = try ScratchOffice()
        for document in office.sample.documents(count: 200) { try office.put(document.fileName, document.bytes) }
        try office.startDaemon()
        try office.signalDaemon(SIGTERM)
        let daemon = try office.daemonProcess
        try office.wait("the daemon is gone") { !daemon.isRunning }
        #expect(daemon.terminationStatus == 0)
        #expect(try office.drain().status == 0)
        #expect(try office.entries.count == 200)
    }

    @Test("a broken configuration is refused with file and line on SIGHUP, and the old one goes on")
    func refusesBrokenConfiguration() throws {
        let office = try ScratchOffice()
        try office.startDaemon()
        try office.configure(folder: "pth = 'x'")
        try office.signalDaemon(SIGHUP)
        try office.wait("the mistake is named") { try office.daemonSays.contains("unknown key 'pth'") }
        let document = office.sample.document(0)
        try office.put(document.fileName, document.bytes)
        try office.wait("it is still recorded") { office.filed("Verwerkt").count == 1 }
        try office.configure(folder: "")
        #expect(try office.entries.count == 1)
    }

    @Test("a drop folder that is not there yet is watched once it is")
    func folderComesLater() throws {
        let office = try ScratchOffice()
        try FileManager.default.removeItem(at: office.drop)
        try office.startDaemon()
        try FileManager.default.createDirectory(at: office.drop, withIntermediateDirectories: true)
        let document = office.sample.document(0)
        try office.put(document.fileName, document.bytes)
        try office.wait("it is recorded") { try office.entries.count == 1 }
    }
}
