#include "committee_papers/values.hxx"

#include "message.hxx"
#include "profile/fields.hxx"
#include "text/normalise.hxx"
#include "text/sentence.hxx"

#include <algorithm>
#include <set>

namespace ansinh::committee_papers {

namespace {

using profile::Profile;

constexpr char rules_document[] = "quy-che", founding_document[] = "quyet-dinh-thanh-lap";

std::string whole(std::int64_t number) {
    return text::format_whole(number, text::Language::vietnamese);
}

std::string document_named(const Profile& profile, std::string_view id) {
    const auto found = std::ranges::find(profile.documents, id, &profile::Document::id);
    return found == profile.documents.end() ? std::string() : found->name;
}

template <class Records>
std::string article_of_id(const Records& records, const std::string& id) {
    const auto found = std::ranges::find_if(records, [&](const auto& record) { return record.id == id; });
    return found == records.end() ? std::string() : found->origin.article;
}

std::string article_of_setting(const Profile& profile, const std::string& id) {
    std::string article;
    profile::each_setting(profile.settings, [&](const char* name, const auto& setting, profile::Limits) {
        if (id == name && setting.value) article = setting.origin.article;
    });
    return article;
}

std::string article_of(const ArticleWish& wish, const Profile& profile) {
    switch (wish.of) {
    case ArticleOf::report:
        return profile.reports.empty() ? std::string() : profile.reports.front().origin.article;
    case ArticleOf::setting:
        return article_of_setting(profile, wish.id);
    case ArticleOf::target:
        return article_of_id(profile.targets, wish.id);
    case ArticleOf::gathering:
        return article_of_id(profile.gatherings, wish.id);
    case ArticleOf::chair:
        for (const profile::Chair& chair : profile.chairs)
            if (chair.delegation && *chair.delegation) return chair.origin.article;
        break;
    }
    return {};
}

void collect_patterns(const std::vector<LineWish>& lines, std::vector<std::string>& patterns) {
    for (const LineWish& line : lines) {
        patterns.push_back(line.pattern);
        for (const std::string& field : {line.when.known, line.when.unknown})
            if (!field.empty()) patterns.push_back("{" + field + "}");
    }
}

void collect_patterns(const std::vector<PieceWish>& pieces, std::vector<std::string>& patterns) {
    for (const PieceWish& piece : pieces) {
        if (const auto* line = std::get_if<LineWish>(&piece))
            collect_patterns(std::vector{*line}, patterns);
        else
            patterns.push_back(std::get<TableWish>(piece).none);
    }
}

std::vector<std::string> patterns_of(const Definition& definition) {
    std::vector<std::string> patterns{definition.abstract, definition.name};
    for (const auto* lines : {&definition.to, &definition.bases, &definition.copies})
        collect_patterns(*lines, patterns);
    collect_patterns(definition.body, patterns);
    for (const AnnexWish& annex : definition.annexes) {
        patterns.push_back(annex.title);
        collect_patterns(annex.body, patterns);
    }
    return patterns;
}

/// The sum; nothing where nobody has a number.
std::string sum_of(const std::vector<Unit>& units, std::size_t product) {
    std::int64_t sum = 0;
    bool any = false;
    for (const Unit& unit : units)
        if (const auto target = unit.products[product].target) {
            sum += *target;
            any = true;
        }
    return any ? whole(sum) : std::string();
}

/// What all rows say alike; empty where they differ.
std::string recipient_of(const std::vector<LateReport>& late) {
    std::set<std::string> recipients;
    for (const LateReport& report : late)
        recipients.insert(report.recipient);
    return recipients.size() == 1 ? *recipients.begin() : std::string();
}

} // namespace

std::string council_of(const std::string& agency, const Sources& sources) {
    const std::string& word = sources.kinds.words().agency;
    return agency.starts_with(word + " ") ? sources.catalogue.council() + agency.substr(word.size())
                                          : std::string();
}

bool ValuesOf::names(const char* field) const {
    const std::string wanted = "{" + std::string(field) + "}";
    const std::vector<std::string> patterns = patterns_of(m_definition);
    return std::ranges::any_of(
        patterns, [&](const std::string& pattern) { return pattern.find(wanted) != std::string::npos; });
}

void ValuesOf::add_committee(const std::string& agency) {
    const Profile& profile = m_sources.profile;
    const auto said = [&](const char* range, const profile::Setting<std::string>& setting) {
        std::string typed = m_book.single(range);
        return typed.empty() ? setting.value.value_or("") : typed;
    };
    const workbook::Subunit subunit = m_sources.workbook_words.subunit(profile.settings.subunit.value);
    set("Ban Chỉ đạo", text::one_line(profile.settings.committee_name.value.value_or("")));
    if (m_values["Ban Chỉ đạo"].empty()) throw Error("paper.no-committee", {profile.title});
    set("cơ quan", agency);
    set("hội đồng", council_of(agency, m_sources));
    const std::string& word = m_sources.kinds.words().agency;
    if (agency.starts_with(word + " ")) set("địa bàn", agency.substr(word.size() + 1));
    set("đơn vị nhận", said("don_vi_nhan", profile.settings.subunit));
    const std::string head = m_book.single("nguoi_dung_dau");
    set("người đứng đầu đơn vị", head.empty() ? subunit.head : head);
    set("sản phẩm y tế", said("ten_bhyt", profile.settings.product_health));
    set("sản phẩm xã hội", said("ten_bhxh", profile.settings.product_pension));
    set("quy chế", document_named(profile, rules_document));
    if (!m_values["quy chế"].empty()) set("tên quy chế", profile.title);
    set("quyết định thành lập", document_named(profile, founding_document));
    set("người chuẩn bị", profile.settings.meeting_prepared_by.value.value_or(""));
}

void ValuesOf::add_time() {
    const int year = m_book.year();
    set("năm", std::to_string(year));
    set("năm trước", std::to_string(year - 1));
    set("ngày", calendar::numeric(m_request.on));
    if (m_request.period) set("kỳ", m_request.period->label());
}

void ValuesOf::add_articles() {
    // An article of another document (a plan) would be said to be the rules'.
    if (m_values["quy chế"].empty()) return;
    for (const ArticleWish& wish : m_sources.catalogue.articles())
        m_values[wish.field] = article_of(wish, m_sources.profile);
}

void ValuesOf::add_people() {
    if (names("Trưởng Ban"))
        if (const committee::Holding* head = m_book.only(profile::Role::head)) {
            set("Trưởng Ban", head->name);
            set("chức danh Trưởng Ban", head->title);
        }
    if (names("Phó Trưởng Ban"))
        if (const committee::Holding* deputy = m_book.only(profile::Role::standing_deputy)) {
            set("Phó Trưởng Ban", deputy->name);
            set("chức danh Phó Trưởng Ban", deputy->title);
        }
}

void ValuesOf::add_counts() {
    if (names("số thành viên"))
        set("số thành viên", whole(static_cast<std::int64_t>(
                                 committee::members_on(m_book.roster(), m_request.on).size())));
    if (names("số thay đổi")) set("số thay đổi", whole(static_cast<std::int64_t>(m_book.changes().size())));
    if (names("mốc so sánh"))
        if (const auto since = m_book.since()) set("mốc so sánh", calendar::numeric(*since));
    if (names("số báo cáo chậm") || names("nơi nhận báo cáo")) {
        const std::vector<LateReport> late = m_book.late();
        std::set<std::string> reporters;
        for (const LateReport& report : late)
            reporters.insert(text::name_key(report.reporter));
        set("số báo cáo chậm", whole(static_cast<std::int64_t>(late.size())));
        set("số đơn vị chậm", whole(static_cast<std::int64_t>(reporters.size())));
        set("nơi nhận báo cáo", recipient_of(late));
    }
    if (names("tổng chỉ tiêu BHYT") || names("tổng chỉ tiêu BHXH")) {
        const std::vector<Unit> units = m_book.units();
        set("tổng chỉ tiêu BHYT", sum_of(units, 0));
        set("tổng chỉ tiêu BHXH", sum_of(units, 1));
    }
    if (names("kỳ số liệu")) set("kỳ số liệu", m_book.quarter());
}

Values ValuesOf::collect(const std::string& kind_name, const std::string& agency) {
    add_committee(agency);
    add_time();
    set("tên loại", kind_name);
    add_articles();
    add_people();
    add_counts();
    return std::move(m_values);
}

} // namespace ansinh::committee_papers
