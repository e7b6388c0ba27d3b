import Model

/// An interaction template as it is typed at a prompt: by its code, or as Tab completes it: `GOLF  Golf event`.
struct TemplateLine {
    let taxonomy: Taxonomy

    /// At a press of Tab, by code or part of the description.
    func completions(_ text: String) -> [String] { matching(text).map(TemplateLine.text) }

    /// The template of that code; nil where the text is none.
    func template(_ text: String) -> InteractionTemplate? {
        taxonomy.template(text.uppercased()) ?? taxonomy.templates.first { TemplateLine.text($0) == text }
    }

    /// By code, or part of the description in any language; all of them by nothing.
    func matching(_ text: String) -> [InteractionTemplate] {
        taxonomy.templates.filter { template in
            let words = ([template.code, template.description] + template.texts.values).map { $0.lowercased() }
            return text.isEmpty || words.contains { $0.contains(text.lowercased()) }
        }
    }

    static func text(_ template: InteractionTemplate) -> String {
        PrintableText.clean("\(template.code)  \(template.description)")
    }
}
