#include "paper/draft.hxx"

#include "message.hxx"
#include "paper/outline.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ansinh::paper {

namespace {

std::vector<std::string> parts_of(std::string_view text, std::string_view marks) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(marks), text.size());
        if (std::string part = text::one_line(text.substr(0, end)); !part.empty())
            parts.push_back(std::move(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", ") + part;
    return text;
}

/// The names in braces that skeletons may have; see extension/data/paper-kinds.json.
Fields fields_of(const Paper& paper, const std::vector<std::string>& to) {
    return {{"cơ quan ban hành", paper.issuer}, {"trích yếu", paper.abstract}, {"nơi nhận", joined(to)}};
}

std::vector<SignBlock> signs_of(const Wishes& wishes, const Kind& kind, const profile::Profile& profile,
                                const Form& form, const Kinds& kinds) {
    if (kind.signing == Signing::pair) return pair_of_signs(kind, {}, wishes.name);
    if (kind.signing == Signing::parties) {
        std::vector<SignBlock> parties = party_signs(profile, form);
        if (parties.size() > 1) return parties;
        return {sign_block(profile, form, kinds, wishes.signer, wishes.seal, wishes.name),
                {{blank(kinds.words().party_blank)}, {}, {}}};
    }
    return {sign_block(profile, form, kinds, wishes.signer, wishes.seal, wishes.name)};
}

} // namespace

Paper draft(const Wishes& wishes, const profile::Profile& profile, const Form& form, const Kinds& kinds) {
    const Kind& kind = kinds.find(wishes.kind);
    Paper paper;
    paper.kind = kind.id;
    paper.head = head_of(profile, form, kinds);
    paper.issuer = text::one_line(profile.settings.committee_name.value.value_or(""));
    if (!wishes.issuer.empty()) paper.head.issuer = paper.issuer = text::one_line(wishes.issuer);
    if (!wishes.agency.empty()) paper.head.parent = text::one_line(wishes.agency);
    if (paper.issuer.empty()) throw Error("paper.no-committee", {profile.title});
    paper.symbol = symbol_of(profile, kind, kinds);
    paper.place = wishes.place.empty() ? place_of(profile, kinds) : wishes.place;
    paper.abstract = text::one_line(wishes.about);

    const std::vector<std::string> to = parts_of(wishes.to, ";\n");
    if (kind.addressed) {
        paper.addressed.assign(to.begin(), to.end());
        if (to.empty() && kind.abstract == AbstractPlace::below_number) paper.addressed.push_back(blank());
    } else {
        paper.recipients = to;
    }
    for (std::string& copy : parts_of(wishes.copies, ";\n"))
        paper.recipients.push_back(std::move(copy));
    paper.archive = wishes.keeper;

    for (const std::string& basis : parts_of(wishes.bases, "\n"))
        paper.bases.push_back(with_blanks(basis));
    if (!kind.decides.empty()) {
        paper.authority = kinds.words().head_of_committee;
        if (paper.bases.empty()) paper.bases.push_back(with_blanks(kinds.words().basis_blank));
    }
    const Fields fields = fields_of(paper, to);
    const std::vector<std::string> typed = parts_of(wishes.body, "\n");
    paper.body = blocks_of(typed.empty() ? kind.skeleton : typed, form, fields);
    paper.signs = signs_of(wishes, kind, profile, form, kinds);
    return paper;
}

} // namespace ansinh::paper
