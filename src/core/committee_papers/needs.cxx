#include "committee_papers/needs.hxx"

#include "committee/checks.hxx"
#include "committee_papers/cells.hxx"
#include "committee_papers/rows.hxx"
#include "message.hxx"

#include <algorithm>

namespace ansinh::committee_papers {

namespace {

/// Somebody sits on the committee, and one at most heads it.
void check_members(Book& book) {
    committee::refuse_unsound(book.roster(), book.day());
    committee::refuse_nameless(book.roster());
    if (committee::members_on(book.roster(), book.day()).empty())
        throw Error("papers.no-roster", {calendar::numeric(book.day())});
}

void check_complete(Book& book) {
    check_members(book);
    const committee::Roster& roster = book.roster();
    std::vector<std::string> cells;
    for (const committee::Holding& row : roster.holdings)
        if (row.name.empty() && row.holds_on(book.day()))
            cells.push_back(roster.cell_name(row, committee::Column::name));
    if (!cells.empty()) throw Error("papers.seats", {cells_named(cells)});
}

void check_changes(Book& book) {
    const auto since = book.since();
    if (since) committee::refuse_unsound(book.roster(), *since);
    if (!book.changes().empty()) return;
    const std::string on = calendar::numeric(book.day());
    throw Error("papers.no-changes", {since ? calendar::numeric(*since) : on, on});
}

std::vector<Unit> villages(Book& book) {
    std::vector<Unit> units = book.units();
    if (std::ranges::all_of(units, &Unit::group)) throw Error("papers.no-villages");
    return units;
}

/// Every village has both targets (Ia Nan I.2); schools and groups those that were given.
void check_targets(Book& book) {
    std::vector<std::string> cells;
    for (const Unit& unit : villages(book))
        for (std::size_t product = 0; product < unit.products.size(); ++product)
            if (!unit.group && !unit.products[product].target) cells.push_back(unit.target_cells[product]);
    if (!cells.empty()) throw Error("papers.no-target", {cells_named(cells)});
}

} // namespace

void check_need(Need need, Book& book, const Sources& sources) {
    switch (need) {
    case Need::members:
        return check_members(book);
    case Need::complete_members:
        return check_complete(book);
    case Need::changes:
        return check_changes(book);
    case Need::late:
        if (book.late().empty()) throw Error("papers.nobody-late", {calendar::numeric(book.day())});
        return;
    case Need::villages:
        villages(book);
        return;
    case Need::targets:
        return check_targets(book);
    case Need::reached:
        if (rows_of(Source::reached, book, sources, {}).empty())
            throw Error("papers.nobody-reached", {book.quarter()});
    }
}

} // namespace ansinh::committee_papers
