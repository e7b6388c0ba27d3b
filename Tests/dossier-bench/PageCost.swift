import Foundation
import SampleDocuments

/// What understanding the pages of text PDFs costs, beside what extracting their text costs.
struct PageCost {
    let pages: Int
    /// Seconds for all pages.
    let extracting: Double
    let understanding: Double

    /// Over made-up documents, by `page-speed` on one processor.
    static func madeUp(_ programs: Programs, _ scratch: Scratch, count: Int) throws -> PageCost {
        let folder = scratch.root.appendingPathComponent("pages")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let office = SampleOffice(seed: 23)
        for index in 0..<count {
            let file = folder.appendingPathComponent(String(format: "%06d.pdf", index))
            try Data(office.document(index, form: .pdf).bytes).write(to: file)
        }
        return try measure(programs, folder: folder.path)
    }

    /// Over the PDF files below a folder.
    static func measure(_ programs: Programs, folder: String) throws -> PageCost {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let found = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { $0.lowercased().hasSuffix(".pdf") }.sorted()
        let list = found.map { root.appendingPathComponent($0).path }.joined(separator: "\n") + "\n"
        let dictionaries = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Config/dictionaries").standardizedFileURL.path
        let words = try programs.run("page-speed", [dictionaries], input: list).split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let pages = Int(words[0]), let extracting = Double(words[1]),
            let understanding = Double(words[2]), extracting > 0
        else { throw Programs.Failure(description: "page-speed answered nonsense") }
        return PageCost(pages: pages, extracting: extracting, understanding: understanding)
    }
}
