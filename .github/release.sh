#!/usr/bin/env bash
# The steps of a release that need no installation. Usage:
#   release.sh check TAG        The tag, package.json and CHANGELOG.md agree, and the tag is on the main branch.
#   release.sh notes TAG        Prints the section of CHANGELOG.md about this version.
#   release.sh move-major TAG   Moves the major tag (v0 for v0.3.1) to the commit of TAG and pushes it.
set -euo pipefail

fail() {
  printf 'release: %s\n' "$1" >&2
  exit 1
}

notes() {
  awk -v heading="## [${tag#v}]" '
    index($0, heading) == 1 { inside = 1; next }
    inside && /^## / { exit }
    inside { print }
  ' CHANGELOG.md
}

[ "$#" = 2 ] || fail "expected a command and a tag, such as: release.sh check v0.2.0"
command=$1
tag=$2
[[ $tag =~ ^v(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$ ]] ||
  fail "$tag: expected a tag such as v0.2.0"

case $command in
check)
  version=$(sed -n 's/^  "version": "\(.*\)",$/\1/p' package.json)
  [ "v$version" = "$tag" ] ||
    fail "package.json has version $version, but the tag is $tag; change the version, commit, and tag that commit"
  [ -n "$(notes)" ] || fail "CHANGELOG.md has no section \"## [${tag#v}]\"; rename \"Unreleased\" before you tag"
  git merge-base --is-ancestor "$tag^{commit}" origin/main ||
    fail "$tag is not on the main branch; tag a commit that was merged"
  ;;
notes)
  notes
  ;;
move-major)
  major=${tag%%.*}
  newest=$(git tag --list "$major.*.*" --sort=-version:refname | grep -E '^v[0-9]+\.[0-9]+\.[0-9]+$' | head -n 1)
  [ "$newest" = "$tag" ] || fail "$newest is newer than $tag, so $major stays where it is"
  git tag --force "$major" "$tag^{commit}"
  git push --force origin "refs/tags/$major"
  ;;
*)
  fail "$command: expected check, notes or move-major"
  ;;
esac
