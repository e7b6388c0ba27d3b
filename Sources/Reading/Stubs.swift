package import Understanding

// Stand-ins until paper documents are understood.
package struct FactFinder {
    package init() {}
    func find(in pages: [PageLayout]) -> Understood { Understood(format: "text PDF") }
}

package struct PageLayout {
    let text: String

    package init(_ page: Page, number: Int) {
        var text = ""
        var line = 0
        for word in page.words {
            if !text.isEmpty { text += word.line == line ? " " : "\n" }
            line = word.line
            text += word.text
        }
        self.text = text
    }
}
