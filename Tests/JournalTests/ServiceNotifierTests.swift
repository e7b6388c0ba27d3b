import Foundation
import Glibc
import Testing

@testable import Journal

/// The environment belongs to the whole process, and to the programs that other tests start meanwhile; so each test that
/// changes it has a process of its own.
@Suite("The service manager")
struct ServiceNotifierTests {
    @Test("hears how the service fares")
    func notifications() async { await #expect(processExitsWith: .success) { try Self.notify() } }

    private static func notify() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("n-\(UUID().uuidString.prefix(8))")
            .path
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        try #require(socket >= 0)
        defer {
            close(socket)
            try? FileManager.default.removeItem(atPath: path)
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        unsafe setenv("NOTIFY_SOCKET", path, 1)
        let notifier = ServiceNotifier()
        notifier.ready()
        notifier.status("3 taken in\nREADY=0")
        notifier.reloading()
        notifier.watchdog()
        notifier.stopping()
        let heard = (0..<5).map { _ -> String in
            var bytes = [UInt8](repeating: 0, count: 200)
            let count = unsafe recv(socket, &bytes, bytes.count, Int32(MSG_DONTWAIT))
            return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }
        #expect(heard[0] == "READY=1")
        #expect(heard[1] == "STATUS=3 taken in READY=0")
        #expect(heard[2].hasPrefix("RELOADING=1\nMONOTONIC_USEC=") && !heard[2].hasSuffix("="))
        #expect(heard[3] == "WATCHDOG=1")
        #expect(heard[4] == "STOPPING=1")
    }

    @Test("says how often it wants a sign of life")
    func watchdog() async {
        await #expect(processExitsWith: .success) {
            unsafe unsetenv("WATCHDOG_USEC")
            #expect(ServiceNotifier().watchdogInterval == nil)
            unsafe setenv("WATCHDOG_USEC", "20000000", 1)
            #expect(ServiceNotifier().watchdogInterval == .seconds(20))
        }
    }
}
