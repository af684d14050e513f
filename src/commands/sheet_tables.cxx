#include "commands/sheet_tables.hxx"

#include "commands/table_words.hxx"
#include "office/table/reader.hxx"

#include <utility>

namespace ansinh::commands {

SheetTables read_tables(const Invocation& invocation, const office::Document& document,
                        const std::optional<std::string>& name) {
    const auto sheet = name ? document.sheet_named(*name) : document.active_sheet();
    const auto cursor = document.shows(sheet) ? document.cursor() : std::nullopt;
    table::Sheet content = office::read_sheet(invocation.context, document, sheet, invocation.progress);
    table::Vocabulary words = table_words(invocation.context);
    std::vector<table::Table> tables = table::find_tables(content, words);
    return {sheet, std::move(content), std::move(words), std::move(tables), cursor};
}

} // namespace ansinh::commands
