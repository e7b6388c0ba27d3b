import Model
package import Understanding
package enum XMLDocuments { package static func understand(_ root: XMLElement) -> Understood? { nil } }
package struct PageLayout {
    let page: Page; init(_ page: Page, number: Int) { self.page = page }
    var text: String {
        var s = ""; var line = -1;
        for w in page.words {
            if w.line != line { if !s.isEmpty { s += "\n" }; line = w.line } else { s += " " }; s += w.text
        }; return s
    }
}
package struct FactFinder {
    package init() {}; func find(in pages: [PageLayout]) -> Understood { Understood(format: "text PDF") }
}
