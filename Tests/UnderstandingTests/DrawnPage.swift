import Foundation
import Understanding

/// Pages drawn as text: a column is 6 points wide, a line 12 points high. What stands behind a `^` in its line is a
/// title, large and bold; behind a `.` at the start of a line is small print. A line `=== page` begins another page.
enum DrawnPage {
    static func pages(_ drawing: String) -> [Page] {
        drawing.components(separatedBy: "=== page\n").map(page)
    }

    private static func page(_ drawing: String) -> Page {
        var page = Page(width: 595, height: 842)
        for (row, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var column = 0
            var word = ""
            var size: Float = 10
            func close() {
                if !word.isEmpty {
                    let left = Float(column - word.count) * 6 + 20
                    let top = Float(row) * 12 + 20
                    page.words.append(
                        Word(
                            text: word, x0: left, y0: top, x1: left + Float(word.count) * 6, y1: top + 10,
                            fontSize: size, bold: size > 10, line: row))
                }
                word = ""
            }
            for character in line {
                if character == "^" {
                    size = 16
                } else if character == ".", column == 0, word.isEmpty {
                    size = 7
                } else {
                    if character == " " { close() } else { word.append(character) }
                    column += 1
                }
            }
            close()
        }
        return page
    }
}
