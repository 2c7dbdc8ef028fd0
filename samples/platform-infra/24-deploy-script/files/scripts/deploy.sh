#!/usr/bin/env bash
set -euo pipefail
stack="${1:?usage: deploy.sh STACK}"
pip install --quiet --requirement requirements.txt
pulumi up --stack "$stack" --yes --skip-preview
