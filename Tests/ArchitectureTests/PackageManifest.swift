import Foundation

/// What Package.swift says of the targets, read as text: enough for its regular way of writing.
struct PackageManifest {
    private let text: String

    init() throws { text = try SourceTree.file("Package.swift").lines.joined(separator: "\n") }

    /// The module names that a target depends on.
    func dependencies(of target: String) throws -> [String] {
        let calls = ["room(\"\(target)\",", "room(\n            \"\(target)\",", "name: \"\(target)\""]
        let targets = text.range(of: "targets: [\n").map { text[$0.upperBound...] } ?? text[...]
        guard let start = calls.compactMap({ targets.range(of: $0)?.upperBound }).first,
            let open = targets[start...].firstIndex(of: "["),
            let close = targets[open...].firstIndex(of: "]")
        else { throw SourceTree.Missing(description: "Package.swift: no target \(target) is found") }
        let products = [
            "grdb": "GRDB", "sqlite": "GRDBSQLite", "toml": "TOMLKit", "argumentParser": "ArgumentParser",
            "logging": "Logging", "lifecycle": "ServiceLifecycle", "unixSignals": "UnixSignals", "crypto": "Crypto",
        ]
        return targets[targets.index(after: open)..<close].split(separator: ",").compactMap { item in
            let name = item.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !name.isEmpty else { return nil }
            return name.hasPrefix("\"") ? String(name.dropFirst().dropLast()) : products[name] ?? name
        }
    }
}
