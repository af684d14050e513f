#include "committee/lists.hxx"

#include "profile/sheet_words.hxx"

#include <algorithm>

namespace ansinh::committee {

namespace {

using paper::ColumnRole;
using paper::Line;
using paper::LineKind;
using profile::fill;

const std::string& header(const ListRequest& request, Column column) {
    return request.form.columns[static_cast<std::size_t>(column)].header;
}

paper::Column column(ColumnRole role, std::string header) {
    return {role, {}, std::move(header)};
}

/// STT, name, post, title, note.
paper::Table people_table(const ListRequest& request) {
    paper::Table table;
    for (const Column place : {Column::ordinal, Column::name, Column::post, Column::title, Column::note})
        table.columns.push_back(column(place == Column::ordinal ? ColumnRole::ordinal
                                       : place == Column::name  ? ColumnRole::name
                                                                : ColumnRole::words,
                                       header(request, place)));
    table.number_row = true;
    return table;
}

Line unit_line(std::vector<paper::Content> cells) {
    return {LineKind::unit, std::move(cells), {}};
}

Line person_line(std::int64_t number, const std::string& name, const std::string& post, const std::string& title,
                 const std::string& note) {
    return unit_line({number, name, post, title, note});
}

paper::Annex annex_of(const ListRequest& request, const ListWords& words) {
    return {fill(words.title, {request.committee}), {}, false};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        if (!part.empty()) all += (all.empty() ? "" : ", ") + part;
    return all;
}

void add_section(paper::Table& table, const Words& words, std::span<const Change> changes, ChangeKind kind) {
    std::int64_t number = 0;
    for (const Change& change : changes) {
        if (change.kind != kind) continue;
        if (number == 0)
            table.lines.push_back({LineKind::section, {{}, name_of(kind, words), {}, {}, {}}, {}});
        const Holding& who = kind == ChangeKind::out ? *change.before : *change.after;
        table.lines.push_back(
            person_line(++number, who.name, who.post, who.title, note_of(change, words)));
    }
}

/// "Họ và tên: **Nguyễn Văn An**"
paper::Paragraph labelled(const std::string& label, const std::string& text) {
    return {paper::Text{{label + ": ", paper::Mark::none}, {text, paper::Mark::bold}}};
}

void add_page(paper::Annex& annex, const ListRequest& request, const Profile& profile,
              const Assignment& assignment) {
    const Words& words = request.words;
    const Seat& seat = request.roster.seats[assignment.seat];
    const Holding* holding = assignment.holding;
    if (!annex.blocks.empty()) annex.blocks.emplace_back(paper::PageStart{});
    annex.blocks.emplace_back(
        labelled(header(request, Column::name), holding == nullptr ? words.vacant : holding->name));
    const std::string& post = holding == nullptr ? seat.post : holding->post;
    if (!post.empty()) annex.blocks.emplace_back(labelled(header(request, Column::post), post));
    annex.blocks.emplace_back(
        labelled(header(request, Column::title), holding == nullptr ? seat.title : holding->title));
    paper::Table table;
    table.columns = {column(ColumnRole::ordinal, header(request, Column::ordinal)),
                     column(ColumnRole::words, words.duty), column(ColumnRole::label, words.source)};
    for (const profile::Duty* duty : assignment.duties)
        table.lines.push_back(unit_line({static_cast<std::int64_t>(table.lines.size() + 1), duty->text,
                                         duty_source(profile, *duty, words.numbered_duty)}));
    if (table.lines.empty())
        annex.blocks.emplace_back(paper::Paragraph{paper::Text(words.no_duties)});
    else
        annex.blocks.emplace_back(std::move(table));
}

} // namespace

const std::string& name_of(ChangeKind kind, const Words& words) {
    switch (kind) {
    case ChangeKind::out:
        return words.out;
    case ChangeKind::in:
        return words.in;
    case ChangeKind::changed:
        break;
    }
    return words.changed;
}

std::string note_of(const Change& change, const Words& words) {
    const Holding* before = change.before;
    switch (change.kind) {
    case ChangeKind::out:
        return before->to ? fill(words.until, {calendar::numeric(*before->to)}) : std::string();
    case ChangeKind::in: {
        const auto& from = change.after->from;
        return joined({from ? fill(words.since, {calendar::numeric(*from)}) : std::string(),
                       before != nullptr ? fill(words.in_place_of, {before->name}) : std::string()});
    }
    case ChangeKind::changed:
        break;
    }
    const bool same_post = before->post == change.after->post;
    const bool same_title = before->title == change.after->title;
    return fill(words.before, {joined({same_post ? "" : before->post, same_title ? "" : before->title})});
}

paper::Annex members_list(const ListRequest& request, Date day) {
    struct Entry {
        std::size_t seat;
        const Holding* holding;
    };
    std::vector<Entry> entries;
    for (const Holding* member : members_on(request.roster, day))
        entries.push_back({member->seat, member});
    for (const std::size_t seat : vacant_on(request.roster, day))
        if (!request.roster.seats[seat].id.empty()) entries.push_back({seat, nullptr});
    std::ranges::stable_sort(entries, {}, &Entry::seat);
    paper::Table table = people_table(request);
    for (const Entry& entry : entries) {
        const auto number = static_cast<std::int64_t>(table.lines.size() + 1);
        const Seat& seat = request.roster.seats[entry.seat];
        table.lines.push_back(
            entry.holding == nullptr
                ? person_line(number, {}, seat.post, seat.title, request.words.vacant)
                : person_line(number, entry.holding->name, entry.holding->post, entry.holding->title,
                              entry.holding->note));
    }
    paper::Annex annex = annex_of(request, request.words.members);
    annex.blocks.emplace_back(std::move(table));
    return annex;
}

paper::Annex changes_list(const ListRequest& request, std::span<const Change> changes) {
    const Words& words = request.words;
    paper::Table table = people_table(request);
    add_section(table, words, changes, ChangeKind::out);
    add_section(table, words, changes, ChangeKind::in);
    add_section(table, words, changes, ChangeKind::changed);
    paper::Annex annex = annex_of(request, words.changes);
    if (!table.lines.empty()) annex.blocks.emplace_back(std::move(table));
    return annex;
}

paper::Annex duties_list(const ListRequest& request, const Profile& profile, Date day) {
    paper::Annex annex = annex_of(request, request.words.duties);
    bool any = false;
    for (const Assignment& assignment : assignments(profile, request.roster, day)) {
        any = any || !assignment.duties.empty();
        add_page(annex, request, profile, assignment);
    }
    if (!any) throw Error("roster.no-duties", {profile.name});
    return annex;
}

paper::Annex findings_list(const ListRequest& request, std::span<const report::Finding> findings,
                           const Sentence& sentence) {
    const Words& words = request.words;
    paper::Table table;
    table.columns.push_back(column(ColumnRole::ordinal, header(request, Column::ordinal)));
    for (const std::string& name : words.finding_columns)
        table.columns.push_back(column(table.columns.size() < 3 ? ColumnRole::label : ColumnRole::words, name));
    table.columns.push_back(column(ColumnRole::label, words.source));
    for (const report::Finding& finding : findings)
        table.lines.push_back(unit_line(
            {static_cast<std::int64_t>(table.lines.size() + 1),
             words.severities[static_cast<std::size_t>(finding.severity)],
             finding.cells.empty() ? std::string() : table::cell_name(finding.cells.front()),
             sentence(finding.text), sentence(finding.instruction), finding.source}));
    paper::Annex annex = annex_of(request, words.findings);
    if (!table.lines.empty()) annex.blocks.emplace_back(std::move(table));
    annex.across = true;
    return annex;
}

} // namespace ansinh::committee
