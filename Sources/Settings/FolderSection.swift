import Model

/// One `[[folder]]`: a drop folder.
struct FolderSection {
    let section: Section
    /// The office's first language, for folders that name none.
    let language: String

    /// Languages in which outcome folders and their notes are written.
    static let languages = ["nl", "fr", "de", "en"]

    /// Nil when there is no sensible path.
    func folder() -> FolderSettings? {
        let path = section.required("path").flatMap { absolute($0, "path", section) }
        var folder = FolderSettings(path: path ?? "/", language: outcomeLanguage())
        folder.contents = section.choice("contents") ?? folder.contents
        if folder.contents == .contacts {
            folder.maximumSize = FolderSettings.contactsMaximumSize
            folder.quietTime = FolderSettings.contactsQuietTime
        }
        folder.recursive = section.truth("recursive") ?? folder.recursive
        folder.watch = section.choice("watch") ?? folder.watch
        folder.quietTime = section.duration("quiet_time", upTo: .seconds(3600)) ?? folder.quietTime
        folder.patience = section.duration("patience") ?? folder.patience
        folder.pollInterval = section.duration("poll_interval", upTo: .seconds(3600)) ?? folder.pollInterval
        folder.rescanInterval = section.duration("rescan_interval") ?? folder.rescanInterval
        folder.ignore = ignored()
        folder.maximumSize =
            section.size("maximum_size", 1...2_000_000_000).map { Int64($0) } ?? folder.maximumSize
        folder.outcome = section.choice("outcome") ?? folder.outcome
        folder.duplicates = duplicates()
        checkContents(folder)
        checkTimes(folder)
        section.finish()
        return path == nil ? nil : folder
    }

    private func outcomeLanguage() -> String {
        guard let text = section.text("language") else {
            return FolderSection.languages.contains(language) ? language : "en"
        }
        if FolderSection.languages.contains(text) { return text }
        section.complain("language", "'language' in [[folder]] is '\(text)'; it is one of nl, fr, de, en")
        return "en"
    }

    private func ignored() -> [String] {
        section.texts("ignore").filter { pattern in
            if !pattern.isEmpty, !pattern.contains("/") { return true }
            section.complain(
                "ignore",
                "'\(pattern)' in 'ignore' matches no name; patterns are of names, such as \"*.bak\", not of paths")
            return false
        }
    }

    /// `duplicates = "count"`, or a table: `{ standard = "count", sales-reminder = "record" }`.
    private func duplicates() -> DuplicatePolicy {
        var policy = DuplicatePolicy()
        switch section.value("duplicates") {
        case nil: break
        case .section:
            guard let table = section.section("duplicates", title: "duplicates") else { break }
            for key in table.allKeys() {
                guard let reprint = table.choice(key, of: DuplicatePolicy.Reprint.self) else { continue }
                if key == "standard" {
                    policy.standard = reprint
                } else if let type = documentType(key, key, table) {
                    policy.byType[type] = reprint
                }
            }
        default: policy.standard = section.choice("duplicates") ?? policy.standard
        }
        return policy
    }

    private func checkContents(_ folder: FolderSettings) {
        guard folder.contents == .contacts else { return }
        if folder.outcome == .keep {
            section.complain(
                "outcome",
                "'outcome' of a folder of contacts cannot be \"keep\", for the report lies beside the file that was moved"
            )
        }
        if section.has("duplicates") {
            section.complain("duplicates", "'duplicates' says nothing about a folder of contacts; take it away")
        }
    }

    private func checkTimes(_ folder: FolderSettings) {
        if folder.patience < folder.quietTime {
            section.complain(
                section.has("patience") ? "patience" : "quiet_time",
                "'patience' in [[folder]] is shorter than 'quiet_time'; make it longer")
        }
        for (key, time) in [("poll_interval", folder.pollInterval), ("rescan_interval", folder.rescanInterval)]
        where time < .milliseconds(100) {
            section.complain(key, "'\(key)' in [[folder]] is below 100 ms, which keeps the machine busy for nothing")
        }
    }
}
