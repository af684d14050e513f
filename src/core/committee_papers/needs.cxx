#include "committee_papers/needs.hxx"

#include "committee_papers/cells.hxx"
#include "committee_papers/people.hxx"
#include "committee_papers/rows.hxx"
#include "message.hxx"

#include <algorithm>

namespace ansinh::committee_papers {

namespace {

/// Somebody sits on the committee, and one at most heads it.
void check_members(Book& book, const Sources& sources) {
    if (book.members_on(book.day()).empty()) throw Error("papers.no-roster", {calendar::numeric(book.day())});
    const std::vector<Member> heads = heads_on(book, sources, book.day());
    std::vector<std::string> cells;
    std::ranges::transform(heads, std::back_inserter(cells), &Member::cell);
    if (heads.size() > 1)
        throw Error("papers.heads", {static_cast<std::int64_t>(heads.size()), calendar::numeric(book.day()),
                                     cells_named(cells)});
}

void check_complete(Book& book, const Sources& sources) {
    check_members(book, sources);
    std::vector<std::string> cells;
    for (const Member& seat : book.seats_on(book.day()))
        if (seat.name.empty()) cells.push_back(seat.cell);
    if (!cells.empty()) throw Error("papers.seats", {cells_named(cells)});
}

void check_changes(Book& book) {
    const auto since = book.since();
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
        return check_members(book, sources);
    case Need::complete_members:
        return check_complete(book, sources);
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
