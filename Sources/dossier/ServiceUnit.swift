import Foundation
import Model

/// What the installed unit allows the service: as whom it runs, and where it may write.
struct ServiceUnit {
    private static let folders = ["/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system"]
    /// In their order; an empty value takes back those before it.
    private var settings: [(name: String, value: String)] = []

    /// Nil when there is no unit on this machine.
    static var installed: ServiceUnit? {
        let manager = FileManager.default
        let name = "dossierd.service"
        guard let unit = folders.map({ "\($0)/\(name)" }).first(where: manager.fileExists) else { return nil }
        let additions = folders.reversed().flatMap { folder in
            let directory = "\(folder)/\(name).d"
            return ((try? manager.contentsOfDirectory(atPath: directory)) ?? []).sorted().map { "\(directory)/\($0)" }
        }
        return ServiceUnit(
            texts: ([unit] + additions.filter { $0.hasSuffix(".conf") }).map {
                (try? String(contentsOfFile: $0, encoding: .utf8)) ?? ""
            })
    }

    /// The unit's text, and those that are added to it.
    init(texts: [String]) {
        for line in texts.flatMap({ $0.split(separator: "\n") }) where line.first != "#" && line.first != ";" {
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            let (name, value) = (parts[0], parts[1])
            settings.append((String(name), value.trimmingCharacters(in: .whitespaces)))
        }
    }

    private func last(_ name: String) -> String? { settings.last { $0.name == name }?.value }

    private func words(_ name: String) -> [String] {
        settings.filter { $0.name == name }.reduce(into: []) { words, setting in
            if setting.value.isEmpty { words = [] }
            words += setting.value.split(separator: " ").map(String.init)
        }
    }

    /// True when the service reads the configuration in `directory`.
    func reads(_ directory: String) -> Bool {
        let words = last("ExecStart")?.split(separator: " ").map(String.init) ?? []
        let given = words.firstIndex(of: "--config").map { words.dropFirst($0 + 1).first ?? "" }
        return directory == given ?? "/etc/dossier"
    }

    /// As whom the service runs; nil for root.
    var user: String? { last("User").flatMap { $0.isEmpty || $0 == "root" ? nil : $0 } }

    /// The service's groups, as far as the unit and this machine's own list of groups tell them.
    var groups: Set<String> {
        let list = (try? String(contentsOfFile: "/etc/group", encoding: .utf8)) ?? ""
        let member = list.split(separator: "\n").compactMap { line -> String? in
            let fields = line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, let user, fields[3].split(separator: ",").contains(where: { $0 == user }) else {
                return nil
            }
            return fields[0]
        }
        return Set(member + words("SupplementaryGroups") + [last("Group") ?? user].compactMap { $0 })
    }

    /// Why the service cannot use `path`, and how to let it; nil when the unit does not stand in the way.
    func hindrance(at path: String, writes: Bool) -> Phrase? {
        let remedy = "systemctl edit dossierd, [Service]"
        let home = last("ProtectHome") ?? "no"
        if !["no", "false", "off", "0"].contains(home),
            ["/home", "/root", "/run/user"].contains(where: { path == $0 || path.hasPrefix($0 + "/") })
        {
            return
                "the service cannot get there, for the unit has ProtectHome=\(home): \(remedy), ProtectHome=no, "
                + "ReadWritePaths=\(path)"
        }
        guard writes, last("ProtectSystem") == "strict" else { return nil }
        let writable =
            words("ReadWritePaths").map { String($0.drop { "-+".contains($0) }) }
            + words("StateDirectory").map { "/var/lib/\($0)" }
        guard !writable.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else { return nil }
        return "the service may not write there: \(remedy), ReadWritePaths=\(path)"
    }
}
