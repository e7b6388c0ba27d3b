// What understanding costs beside extracting: page-speed DICTIONARIES < LIST takes every PDF whose path stands on a line
// of LIST through the code of the reader, in this process and one by one, and prints "pages extracting understanding",
// the last two in seconds. The list is worked through twice, and the second time counts.
import Foundation
import Model
import Reading
import Understanding

var files: [[UInt8]] = []
while let path = readLine() { files.append(Array(try Data(contentsOf: URL(fileURLWithPath: path)))) }
let finder = FactFinder(dictionaries: try Dictionaries.load(Array(CommandLine.arguments.dropFirst().prefix(1))))
let documents = try PDFPages(memory: 1_000_000_000)
let clock = ContinuousClock()
var count = 0
var extracting = Duration.zero
var understanding = Duration.zero
for _ in 1...2 {
    (count, extracting, understanding) = (0, .zero, .zero)
    for bytes in files {
        let start = clock.now
        let pages = try documents.with(bytes) { document throws(ProblemReason) in
            var pages: [Page] = []
            for number in 0..<document.count {
                if let page = try document.page(number) { pages.append(page) }
            }
            return pages
        }
        let extracted = clock.now
        let layouts = GlyphDecoder.decoded(pages).enumerated().map { PageLayout($1, number: $0 + 1) }
        let understood = finder.find(in: layouts)
        precondition(!understood.format.isEmpty)
        count += pages.count
        extracting += extracted - start
        understanding += clock.now - extracted
    }
}
print(count, extracting / .seconds(1), understanding / .seconds(1))
