/// Where a document came from, as far as rules may ask.
package struct DocumentOrigin: Equatable, Sendable {
    /// The drop folder's path, or its name.
    package var folder: String
    /// The last part of the file's path, as shown.
    package var fileName: String
    /// The name of the user whose file it was.
    package var owner: String?

    package init(folder: String, fileName: String = "", owner: String? = nil) {
        self.folder = folder
        self.fileName = fileName
        self.owner = owner
    }

    /// `path`: where the file lay.
    package init(folder: String, path: String, owner: String?) {
        self.init(folder: folder, fileName: path.split(separator: "/").last.map(String.init) ?? "", owner: owner)
    }
}
