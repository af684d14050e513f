// Who signs, by a regulation: the head and the signature of a committee's papers.
#pragma once

#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"
#include "profile/profile.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ansinh::paper {

enum class Signer : std::uint8_t {
    head,     ///< Trưởng Ban
    deputy,   ///< Phó Trưởng Ban in the head's place: KT.
    delegated ///< somebody the head has delegated it to: TUQ.
};

/// Whether the agency's seal is used, so that the signer's post there is named too (Phụ lục I, II.7):
/// what the regulation says, or what the clerk says instead.
enum class Seal : std::uint8_t { by_profile, agency, none };

/// Head of the committee's papers: the agency above it (whose seal it uses, else the one of its place) and
/// its name, with the place left out and in short words as heads have it. Empty where the profile is silent.
Head head_of(const profile::Profile& profile, const Form& form, const Kinds& kinds);

/// "Mỏ Cày": địa danh, from the committee's name; empty where it names none.
std::string place_of(const profile::Profile& profile, const Kinds& kinds);

/// "GM-BCĐ"; the committee's own short name where a symbol of the profile has one.
std::string symbol_of(const profile::Profile& profile, const Kind& kind, const Kinds& kinds);

/// The signature of the committee: "TM. BAN CHỈ ĐẠO" where the regulation signs so, the title in the
/// committee (of a deputy "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), and the post in the agency where its seal is
/// used or the regulation's own papers name it, a blank where nobody says which. Titles of who is delegated
/// are blanks.
SignBlock sign_block(const profile::Profile& profile, const Form& form, const Kinds& kinds, Signer who,
                     Seal seal, std::string name = {});

/// By what the two are in the paper: of minutes the secretary left, the chair right (Phụ lục III, mẫu 1.9); of an
/// authorisation who is authorised left, who authorises right (practice; the Decree shows no sample).
std::vector<SignBlock> pair_of_signs(const Kind& kind, std::string left = {}, std::string right = {});

/// One signature for each party of an agreement: the profile's signatures, from left to right.
std::vector<SignBlock> party_signs(const profile::Profile& profile, const Form& form);

} // namespace ansinh::paper
