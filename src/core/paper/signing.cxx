#include "paper/signing.hxx"

#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <optional>

namespace ansinh::paper {

namespace {

using profile::Profile;

std::string value_of(const profile::Setting<std::string>& setting) {
    return setting.value.value_or("");
}

bool speaks_of(std::string_view text, std::string_view word) {
    return (" " + text::name_key(text) + " ").find(" " + text::name_key(word) + " ") != std::string::npos;
}

/// Where the committee is: "xã" and "Mỏ Cày", the name empty where a template leaves it blank.
struct Locality {
    std::size_t begins = std::string::npos; ///< in the committee's name
    std::string level, name;
};

Locality locality_of(const Profile& profile, const CommitteeWords& words) {
    const std::string committee = value_of(profile.settings.committee_name);
    if (!profile.settings.level.value) return {};
    Locality found;
    for (const std::string& level : words.levels[static_cast<std::size_t>(*profile.settings.level.value)]) {
        const std::string word = " " + level;
        for (std::size_t at = committee.find(word); at != std::string::npos;
             at = committee.find(word, at + 1)) {
            const std::string rest = committee.substr(at + word.size());
            const bool blank = rest.empty();
            if (!blank && (rest.front() != ' ' || !text::starts_with_capital(rest.substr(1)))) continue;
            found = {at, level, blank ? "" : text::one_line(rest)};
        }
    }
    return found;
}

std::string shortened(std::string name, const CommitteeWords& words) {
    for (const auto& known : words.short_names)
        for (std::size_t at = name.find(known.first); at != std::string::npos;
             at = name.find(known.first, at + known.second.size()))
            name.replace(at, known.first.size(), known.second);
    return name;
}

std::string without(std::string text, const std::string& end) {
    if (text.ends_with(end)) text.resize(text.size() - end.size());
    return text;
}

/// How this committee's own papers are signed; nothing where the regulation shows none.
const std::vector<std::string>* own_lines(const Profile& profile, const CommitteeWords& words) {
    for (const profile::Signature& signature : profile.signatures) {
        if (!signature.lines) continue;
        const auto& lines = *signature.lines;
        const auto of_committee = [&](const std::string& line) {
            return speaks_of(line, words.head) || speaks_of(line, words.name);
        };
        if (std::ranges::any_of(lines, of_committee)) return &lines;
    }
    return nullptr;
}

/// "TM. BAN CHỈ ĐẠO" where the regulation signs so.
std::string on_behalf_of(const std::vector<std::string>* own, const Form& form) {
    if (own == nullptr || own->empty() || !own->front().starts_with(form.words.on_behalf)) return {};
    return own->front();
}

/// The post in the agency that the regulation's own papers have below the title in the committee.
std::string own_post(const std::vector<std::string>* own, const CommitteeWords& words) {
    if (own == nullptr || own->size() < 2 || speaks_of(own->back(), words.head) ||
        speaks_of(own->back(), words.name))
        return {};
    return own->back();
}

const profile::Seat* seat_of(const Profile& profile, profile::Role role) {
    const auto found = std::ranges::find(profile.seats, role, &profile::Seat::role);
    return found == profile.seats.end() ? nullptr : &*found;
}

/// "Phó Chủ tịch UBND xã", without what the post is in charge of.
std::string post_of_deputy(const Profile& profile, const CommitteeWords& words) {
    for (const profile::Role role : {profile::Role::standing_deputy, profile::Role::deputy}) {
        const profile::Seat* seat = seat_of(profile, role);
        if (seat == nullptr || !seat->post || !seat->post->starts_with(words.deputy_post)) continue;
        return text::one_line(seat->post->substr(0, seat->post->find(" " + words.duty)));
    }
    return {};
}

/// The signer's post in the agency, a blank where nobody says it.
Text post_of(const Profile& profile, const CommitteeWords& words, Signer who, const std::string& own) {
    std::string post;
    if (who == Signer::deputy) {
        post = own.empty() ? post_of_deputy(profile, words) : own;
    } else if (const profile::Seat* head = seat_of(profile, profile::Role::head)) {
        post = head->post.value_or("");
    }
    return post.empty() ? blank(words.post_blank) : Text(post);
}

/// "KT. GIÁM ĐỐC" for "KT.GIÁM ĐỐC".
std::string spaced(std::string line, const Form& form) {
    for (const std::string& mark :
         {form.words.acting_for, form.words.on_behalf, form.words.by_order, form.words.delegated})
        if (line.starts_with(mark) && line.size() > mark.size() && line[mark.size()] != ' ')
            line.insert(mark.size(), " ");
    return line;
}

} // namespace

Head head_of(const Profile& profile, const Form& form, const Kinds& kinds) {
    const CommitteeWords& words = kinds.words();
    const std::string committee = value_of(profile.settings.committee_name);
    const Locality locality = locality_of(profile, words);
    Head head;
    head.parent = value_of(profile.settings.seal);
    if (head.parent.empty() && !locality.level.empty())
        head.parent = words.agency + " " + locality.level + " " +
                      (locality.name.empty() ? form.words.blank_line : locality.name);
    // The agency above says where, so the committee's own name need not.
    const std::string name = text::one_line(committee.substr(0, locality.begins));
    head.issuer = shortened(text::one_line(without(name, words.place)), words);
    return head;
}

std::string place_of(const Profile& profile, const Kinds& kinds) {
    return locality_of(profile, kinds.words()).name;
}

std::string symbol_of(const Profile& profile, const Kind& kind, const Kinds& kinds) {
    std::string committee = kinds.words().symbol;
    for (const profile::Symbol& symbol : profile.symbols) {
        if (!symbol.symbol) continue;
        const std::size_t dash = symbol.symbol->find('-');
        const std::string rest = dash == std::string::npos ? "" : symbol.symbol->substr(dash + 1);
        if (!rest.starts_with(committee)) continue;
        if (symbol.symbol->substr(0, dash) == kind.symbol) return *symbol.symbol;
        if (committee == kinds.words().symbol) committee = rest;
    }
    return kind.symbol.empty() ? committee : kind.symbol + "-" + committee;
}

SignBlock sign_block(const Profile& profile, const Form& form, const Kinds& kinds, Signer who, Seal seal,
                     std::string name) {
    const CommitteeWords& words = kinds.words();
    const std::vector<std::string>* own = own_lines(profile, words);
    const std::string post = own_post(own, words);
    SignBlock sign;
    sign.name = std::move(name);
    if (const std::string behalf = on_behalf_of(own, form); !behalf.empty()) sign.lines.emplace_back(behalf);
    switch (who) {
    case Signer::head:
        sign.lines.emplace_back(words.head);
        break;
    case Signer::deputy:
        sign.lines.emplace_back(form.words.acting_for + " " + words.head);
        sign.lines.emplace_back(words.deputy);
        break;
    case Signer::delegated:
        sign.lines.emplace_back(form.words.delegated + " " + words.head);
        sign.lines.push_back(blank(words.delegate_blank));
        break;
    }
    const bool by_profile = profile.settings.seal.value.has_value() || !post.empty();
    const bool agency = seal == Seal::agency || (seal == Seal::by_profile && by_profile);
    if (agency && who != Signer::delegated) sign.post = post_of(profile, words, who, post);
    return sign;
}

std::vector<SignBlock> pair_of_signs(const Kind& kind, std::string left, std::string right) {
    return {{{kind.left}, {}, std::move(left)}, {{kind.right}, {}, std::move(right)}};
}

std::vector<SignBlock> party_signs(const Profile& profile, const Form& form) {
    std::vector<SignBlock> signs;
    for (const profile::Signature& signature : profile.signatures) {
        if (!signature.lines) continue;
        SignBlock sign;
        for (const std::string& line : *signature.lines)
            sign.lines.emplace_back(spaced(line, form));
        signs.push_back(std::move(sign));
    }
    return signs;
}

} // namespace ansinh::paper
