// Made-up documents.
