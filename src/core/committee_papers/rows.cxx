#include "committee_papers/rows.hxx"

#include "committee/duties.hxx"
#include "committee/lists.hxx"
#include "committee_papers/handover.hxx"
#include "text/normalise.hxx"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ansinh::committee_papers {

namespace {

using paper::Content;

constexpr std::array<const char*, 2> product_marks{"BHYT ", "BHXH "};
constexpr std::array<const char*, 2> product_ranges{"ten_bhyt", "ten_bhxh"};

Content content(const std::string& text) {
    return text.empty() ? Content() : Content(text);
}

template <class Number>
Content content(const std::optional<Number>& number) {
    return number ? Content(*number) : Content();
}

Row row_of(const committee::Holding& member) {
    return {{{"họ tên", content(member.name)},
             {"chức vụ", content(member.post)},
             {"chức danh", content(member.title)},
             {"ghi chú", content(member.note)},
             {"căn cứ", content(member.article)}}};
}

/// Of somebody who went, as it was.
Row row_of(const committee::Change& change, const committee::Words& words) {
    Row row = row_of(change.after == nullptr ? *change.before : *change.after);
    row.cells["thay đổi"] = committee::name_of(change.kind, words);
    row.cells["ghi chú"] = content(committee::note_of(change, words));
    return row;
}

Row row_of(const LateReport& report) {
    return {{{"đơn vị", content(report.reporter)},
             {"loại báo cáo", content(report.kind)},
             {"kỳ báo cáo", content(report.period)},
             {"hạn gửi", Content(calendar::numeric(report.before))},
             {"số ngày", Content(report.days)}}};
}

Row row_of(const Work& work) {
    return {{{"thời gian", content(work.when)},
             {"công việc", content(work.what)},
             {"chủ trì", content(work.lead)},
             {"phối hợp", content(work.helpers)},
             {"căn cứ", content(work.basis)}}};
}

std::vector<Row> duties(const profile::Profile& profile, const committee::Words& words) {
    std::vector<Row> rows;
    for (const profile::Duty& duty : profile.duties)
        rows.push_back({{{"thành viên", content(committee::duty_holder(profile, duty))},
                         {"nhiệm vụ", Content(duty.text)},
                         {"căn cứ", content(committee::duty_source(profile, duty, words.numbered_duty))}}});
    return rows;
}

Row section(std::string name) {
    Row row{{{"đơn vị", Content(std::move(name))}}};
    row.kind = paper::LineKind::section;
    return row;
}

std::vector<Row> targets(Book& book, const Words& words) {
    const std::vector<Unit> units = book.units();
    std::vector<Row> of_units, of_groups;
    for (const Unit& unit : units)
        (unit.group ? of_groups : of_units).push_back(row_of(unit));
    if (of_groups.empty()) return of_units;
    std::vector<Row> rows{section(fmt::format(fmt::runtime(words.units), book.single("don_vi_nhan")))};
    rows.insert(rows.end(), of_units.begin(), of_units.end());
    rows.push_back(section(words.groups));
    rows.insert(rows.end(), of_groups.begin(), of_groups.end());
    return rows;
}

template <class Which>
std::vector<Row> units(Book& book, Which&& which) {
    std::vector<Row> rows;
    for (const Unit& unit : book.units())
        if (!unit.group && which(unit)) rows.push_back(row_of(unit));
    return rows;
}

std::vector<Row> products(Book& book, const Unit* unit) {
    std::vector<Row> rows;
    if (unit == nullptr) return rows;
    for (std::size_t product = 0; product < unit->products.size(); ++product) {
        const Figures& of = unit->products[product];
        rows.push_back({{{"loại hình", content(book.single(product_ranges[product]))},
                         {"đang tham gia", content(of.participants)},
                         {"chưa tham gia", content(of.open)},
                         {"chỉ tiêu", content(of.target)},
                         {"phát triển mới", content(of.fresh)}}});
    }
    return rows;
}

std::vector<Row> terms(Book& book, const Sources& sources, const Round* round) {
    std::vector<Row> rows;
    if (round == nullptr || !round->day) return rows;
    const Words& words = sources.catalogue.words();
    for (std::size_t product = 0; product < product_ranges.size(); ++product)
        for (const int months : sources.catalogue.terms()[product])
            rows.push_back(
                {{{"loại hình", content(book.single(product_ranges[product]))},
                  {"phương thức",
                   Content(months == 1 ? words.monthly : fmt::format(fmt::runtime(words.months), months))},
                  {"hạn bàn giao", Content(calendar::numeric(last_day_of_handover(*round->day, months)))}}});
    return rows;
}

template <class Things, class ToRow>
std::vector<Row> rows(const Things& things, ToRow&& to_row) {
    std::vector<Row> made;
    for (const auto& thing : things)
        made.push_back(to_row(thing));
    return made;
}

std::vector<Row> late_reporters(Book& book) {
    std::vector<Row> made;
    for (const LateReport& report : book.late()) {
        const Content who = content(report.reporter);
        const auto known = [&](const Row& row) { return row.cells.at("đơn vị") == who; };
        if (std::ranges::none_of(made, known)) made.push_back({{{"đơn vị", who}}});
    }
    return made;
}

} // namespace

Row row_of(const Unit& unit) {
    Row row{{{"mã", content(unit.code)},
             {"đơn vị", content(unit.name)},
             {"trưởng đơn vị", content(unit.head)},
             {"điện thoại", content(unit.phone)},
             {"số hộ", content(unit.households)},
             {"dân số", content(unit.population)},
             {"lao động", content(unit.workforce)},
             {"người dẫn đường", content(unit.guide)},
             {"nhân viên thu", content(unit.collector)}}};
    for (std::size_t product = 0; product < unit.products.size(); ++product) {
        const Figures& of = unit.products[product];
        const std::string mark = product_marks[product];
        row.cells[mark + "đang tham gia"] = content(of.participants);
        row.cells[mark + "chưa tham gia"] = content(of.open);
        row.cells[mark + "chỉ tiêu"] = content(of.target);
        row.cells[mark + "phát triển mới"] = content(of.fresh);
        row.cells[mark + "tỷ lệ"] = content(of.rate);
        row.cells[mark + "còn lại"] = content(of.remaining);
    }
    return row;
}

Row row_of(const Round& round, const std::vector<Unit>& units) {
    const auto unit = std::ranges::find_if(
        units, [&](const Unit& it) { return text::name_key(it.name) == text::name_key(round.unit); });
    Row row{{{"mã", content(unit == units.end() ? std::string() : unit->code)},
             {"đơn vị", content(round.unit)},
             {"trưởng đơn vị", content(unit == units.end() ? std::string() : unit->head)},
             {"địa điểm", content(round.place)},
             {"người dẫn đường", content(round.guide)},
             {"tổ chức dịch vụ thu", content(round.provider)},
             {"nhân viên thu", content(round.collector)},
             {"ngày ra quân", round.day ? Content(calendar::numeric(*round.day)) : Content()}}};
    for (std::size_t product = 0; product < round.results.size(); ++product)
        row.cells[std::string(product_marks[product]) + "kết quả"] = content(round.results[product]);
    return row;
}

std::vector<Row> rows_of(Source source, Book& book, const Sources& sources, const Subject& subject) {
    const Words& words = sources.catalogue.words();
    switch (source) {
    case Source::members:
        return rows(committee::members_on(book.roster(), book.day()),
                    [](const committee::Holding* member) { return row_of(*member); });
    case Source::changes:
        return rows(book.changes(), [&](const committee::Change& change) {
            return row_of(change, sources.committee_words);
        });
    case Source::late:
        return rows(book.late(), [](const LateReport& report) { return row_of(report); });
    case Source::late_reporters:
        return late_reporters(book);
    case Source::programme:
        return rows(book.programme(), [](const Work& work) { return row_of(work); });
    case Source::duties:
        return duties(sources.profile, sources.committee_words);
    case Source::villages:
        return units(book, [](const Unit&) { return true; });
    case Source::targets:
        return targets(book, words);
    case Source::reached:
        return units(book,
                     [](const Unit& unit) { return std::ranges::all_of(unit.products, &Figures::reached); });
    case Source::rounds: {
        const std::vector<Unit> known = book.units();
        return rows(book.rounds(), [&](const Round& round) { return row_of(round, known); });
    }
    case Source::products:
        return products(book, subject.unit);
    case Source::terms:
        return terms(book, sources, subject.round);
    case Source::empty_lines:
        break;
    }
    return {};
}

} // namespace ansinh::committee_papers
