import Model

/// `[ocr]`: whether and how pages that hold no text are read by optical character recognition.
struct OCRSection {
    let section: Section

    func settings() -> ScanSettings {
        var settings = ScanSettings()
        var recognition = TextRecognition(languages: section.texts("languages").compactMap(language))
        recognition.data = section.text("data").flatMap { absolute($0, "data", section) } ?? recognition.data
        recognition.pages = section.number("pages", 1...1000) ?? recognition.pages
        settings.limits.seconds = section.number("seconds", 1...3600) ?? settings.limits.seconds
        settings.limits.memory = section.size("memory", 256_000_000...64_000_000_000) ?? settings.limits.memory
        settings.readers = section.number("processes", 1...256)
        settings.recognition = section.truth("enabled") ?? true ? recognition : nil
        section.finish()
        return settings
    }

    private func language(_ text: String) -> String? {
        let isName = text.utf8.count >= 2 && text.utf8.allSatisfy { ($0 | 32 >= 97 && $0 | 32 <= 122) || $0 == 95 }
        if isName, let code = ScanSettings.code(text) { return code }
        section.complain("languages", "'\(text)' in 'languages' of [ocr] is no language; write \"nl\", or \"nld\"")
        return nil
    }
}
